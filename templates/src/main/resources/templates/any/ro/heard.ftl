Am înțeles: „${words}”
