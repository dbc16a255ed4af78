package dev.parley.ai.governance.identifier;

import java.util.List;

/**
 * Finds one kind of identifier. Safe for use by many threads; its time grows with the text's length
 * only.
 */
interface Detector {

    List<Finding> in(PlainForm text);
}
