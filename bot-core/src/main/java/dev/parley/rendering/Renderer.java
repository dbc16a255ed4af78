package dev.parley.rendering;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;

/** Puts sentences and pages into words. Pure and safe for use by many threads. */
public interface Renderer {

    /**
     * The sentence in the language, in the form the channel wants. Values in it can never add
     * formatting.
     */
    RichText render(Sentence sentence, Language language, ChannelName channel);

    /** The page as HTML. Values in it can never add markup. */
    String page(Page page, Language language);
}
