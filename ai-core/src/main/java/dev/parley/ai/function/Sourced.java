package dev.parley.ai.function;

import dev.parley.ai.knowledge.Passage;
import java.util.List;

/** A function's result that an answer may be made from and cite. */
public interface Sourced {

    /** The passages it holds, best first. */
    List<Passage> sources();
}
