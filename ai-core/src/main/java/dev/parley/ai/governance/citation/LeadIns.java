package dev.parley.ai.governance.citation;

import java.util.ArrayList;
import java.util.List;

/** Headings and lines that end in a colon stay only in front of something that stays. */
final class LeadIns {

    private LeadIns() {}

    static List<Verdict> settle(List<Verdict> verdicts) {
        List<Verdict> settled = new ArrayList<>(verdicts);
        boolean keptBehind = false;
        for (int i = verdicts.size() - 1; i >= 0; i--) {
            Verdict verdict = verdicts.get(i);
            if (verdict.claim().introduces() && !keptBehind) {
                settled.set(i, new Verdict(verdict.claim(), List.of(), verdict.support(), false));
            } else if (!verdict.claim().introduces()) {
                keptBehind = verdict.kept();
            }
        }
        return settled;
    }
}
