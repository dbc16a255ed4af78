J’ai compris : « ${words} »
