/// Words that loose readings know for what they do in a sentence rather than for what they name; folded, in both languages.
enum Vocabulary {
  /// Words that may stand anywhere and tell nothing.
  static let idle = words(
    """
    a an the this that these those it its  there here of to in on at by for from with into onto about as is was were are be been being am i me my \
    we us our you your yours he she they him her his them their has have had having do does did done got get gets so then just also too please pls \
    hey hi hello ok okay well now already yes yeah yep right and or but plus s t re ve ll d m all some any one's who which what how when where \
    thanks thank thx cheers fyi btw quick update quickly record log add mark down put enter register save write note show tell give can like let know think believe said says really very finally great good nice awesome today module modules course training session sessions \
    person rep reps guy girl colleague score result marks points point percent  final full again during over out up off back only \
    total last time times first second third attempt attempts try go round weeks theres heres happily officially successfully managed recently \
    el la los las lo le les un una unos unas de del al a en con por para y e o u que se su sus mi mis nos te tu yo es era fue son esta este esto ese \
    esa eso estos estas ha han he hemos habia ya muy bien pues vale oye hola gracias favor registra apunta anota pon poner dime muestra muestrame ensename cual cuales quien como cuando donde hay tiene tienen acaba aqui ahora tambien ademas luego finalmente \
    por_fin modulo modulos curso formacion persona companero companera chico chica nota resultado puntos punto ciento sobre entre sin_problemas \
    intento intentos vez veces primera primer segundo segunda tercer tercera final total durante nuestro nuestra nuestros nuestras ella ellos ellas \
    actualizacion hecho dia fecha semana_de numero numeros record_that uno otra otro todo somebody someone alguien anything something everything go going another job company empresa found everyone everybody todos thats update news each cada ambos ambas both respectively
    """)

  /// Words that deny.
  static let denying = words(
    """
    not never no none nobody neither nor without cannot didnt doesnt dont hasnt havent isnt wasnt wont cant couldnt wouldnt shouldnt hadnt arent aint almost nearly barely hardly unable refused \
    forgot skipped missed failed_to fails_to forgot_to didnt_get neglected refuses cancelled canceled postponed rescheduled nunca jamas sin tampoco nadie ninguno ninguna ni casi apenas olvido cancelo aplazo \
    cancelaron pospuso falto
    """)

  /// Words that make a sentence a plan, a wish or a guess.
  static let supposing = words(
    """
    if unless whether maybe perhaps probably possibly might should would could must may shall wish hope hopes hopefully hoping expect expects expected \
    expecting plans planning planned supposed wants wanted intends intending trying tries about_to hoping guess guessing suppose \
    assume assuming imagine likely unlikely ought need needs want has_to have_to had_to gotta trying_to hopes_to remains_to promised promises is_due once until till before_she before_he pending tentatively target goal aim objetivo a_lo maybe ready_to lets \
    say_that pretend hypothetically \
    si quiza quizas talvez acaso ojala deberia deberian debe deben podria podrian podrias necesitamos necesita necesitan tendria tendra prometio promete queda_por quedan_por falta_por le_falta debia debian toca quiero quisiera puedes puede pueden querria quiere quieren espera esperan espero esperamos \
    intenta intentan intento_que planea pretende creo supongo suponemos probablemente posiblemente seguramente pendiente cuando_termine \
    piensa va_a van_a voy_a a_punto tiene_que tienen_que hay_que habra habria faltan falta
    """)

  /// Words that put a sentence into the future: what will be is no fact, but for a start that is agreed.
  static let coming = words("will going_to gonna wont ill shell hell theyll itll youll")

  /// What somebody may be to a person whom a sentence names without being about them.
  static let others = words(
    """
    brother sister friend boss colleague husband wife partner cousin buddy predecessor replacement twin assistant mentor client customer prospect \
    neighbour son daughter mother father dad mum mom team hermano hermana amigo amiga jefe jefa colega companero companera marido mujer pareja primo prima cliente mentor \
    sustituto sustituta hijo hija madre padre predecesor vecino equipo
    """)

  /// Words with which a question begins.
  static let asking = words(
    """
    who what when which how why where whose did does do is are has have can could will would should was were whos whens wheres whats hows \
    quien quienes que cuando cual cuales como cuanto cuantos cuanta cuantas donde
    """)

  /// How a question may begin that is a request to write something down.
  static let requests: [[String]] = [
    "can you", "could you", "would you", "will you", "can we", "could we", "can i", "please can you", "please could you", "puedes",
    "podrias", "me puedes",
    "me podrias", "puede", "podria", "podemos",
  ].map { $0.split(separator: " ").map(String.init) }

  /// What is asked for in such a request.
  static let requested = words(
    """
    record log add mark note put enter register save write set down update move hire score rate complete registrar registra apuntar apunta apuntes anotar \
    anota anotes poner pon pongas marcar marca guardar guarda mover mueve pasar contratar puntuar registres
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map { String($0.map { $0 == "_" ? " " : $0 }) })
  }
}
