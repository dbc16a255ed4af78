I do not know the command /${command}.<#if suggestion?has_content> Did you mean /${suggestion}?</#if> Send /help to see all commands, or simply write your question.
