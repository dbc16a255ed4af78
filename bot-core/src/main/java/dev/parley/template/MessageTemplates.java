package dev.parley.template;

/** The templates that the practice wrote. Safe for use by many threads. */
public interface MessageTemplates {

    /** Those there are now: a file that was changed is there as it was changed. Never fails. */
    TemplateShelf shelf();
}
