#include "lineshim.h"
