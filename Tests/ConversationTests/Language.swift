import Conversation

/// Reports have a language type of the same name.
typealias Language = Conversation.Language
