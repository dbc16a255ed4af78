package dev.parley.template;

/** Whether an edition may be sent. */
public enum TemplateState {
    /** It may. */
    APPROVED,
    /** Nobody has said anything about this version yet. */
    WAITING,
    /** The version was approved, but the file is another now. */
    CHANGED,
    /** An operator took the version back. */
    RETIRED
}
