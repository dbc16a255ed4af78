package dev.parley.ai.governance;

import jakarta.inject.Singleton;

/** What looks for things that people want or say of their own conversation. */
@Singleton
record OwnConversation(ConversationRequest requests, AsideNotice asides) {}
