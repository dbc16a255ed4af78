package dev.parley.testservers.telegram;

/** What the people's side of the server needs from it. */
record World(
        Bot bot,
        Chats chats,
        Messages messages,
        UpdateQueue updates,
        CallbackMethods callbacks,
        Files files,
        Privacy privacy) {}
