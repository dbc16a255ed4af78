Nu cunosc comanda /${command}.<#if suggestion?has_content> Ați vrut să scrieți /${suggestion}?</#if> Trimiteți /help pentru a vedea toate comenzile sau scrieți pur și simplu întrebarea.
