I have understood: “${words}”
