package dev.parley.testservers.telegram;

import dev.parley.testservers.FaultPlan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The planned faults: one plan for sends and edits together, and one for each method. */
final class MethodFaults {
    private static final Set<String> MESSAGES = Set.of("sendmessage", "editmessagetext");

    private final FaultPlan<TelegramFault> ofMessages = new FaultPlan<>();
    private final Map<String, FaultPlan<TelegramFault>> ofMethods = new ConcurrentHashMap<>();

    FaultPlan<TelegramFault> ofMessages() {
        return ofMessages;
    }

    FaultPlan<TelegramFault> of(String method) {
        return ofMethods.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new FaultPlan<>());
    }

    /** What this call gets; the method's own plan comes first. */
    Optional<TelegramFault> draw(String method) {
        Optional<TelegramFault> own = of(method).draw();
        return own.isEmpty() && isMessage(method) ? ofMessages.draw() : own;
    }

    static boolean isMessage(String method) {
        return MESSAGES.contains(method.toLowerCase(Locale.ROOT));
    }
}
