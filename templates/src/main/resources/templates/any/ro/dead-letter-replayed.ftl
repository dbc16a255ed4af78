${id} este din nou în lucru.
