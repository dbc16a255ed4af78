package dev.parley.template;

import java.util.Locale;

/** What a template is for. */
public enum TemplatePurpose {
    /** Something agreed on comes near. */
    REMINDER,
    /** Something was agreed on. */
    CONFIRMATION,
    /** How things went on after something. */
    FOLLOW_UP,
    /** Somebody is asked to do something. */
    INVITATION,
    /** Something that is good to know. */
    INFORMATION;

    /** As it stands in files: {@code follow-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
