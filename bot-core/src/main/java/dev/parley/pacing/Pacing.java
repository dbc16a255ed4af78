package dev.parley.pacing;

import dev.parley.conversation.ConversationAddress;
import dev.parley.outbound.Delivery;
import java.time.Duration;
import java.time.InstantSource;

/** When one channel sends: within its provider's limits, and not while that fails. Thread-safe. */
public final class Pacing {

    private final String channel;
    private final Allowances allowances;
    private final SendRate rate;
    private final Circuit circuit;

    /**
     * A channel that has sent nothing yet.
     *
     * @param channel the channel's name, for operators: {@code WhatsApp}
     * @param provider the provider's name, for operators: {@code Twilio}
     * @param limits the provider's limits
     * @param clock one that never jumps
     */
    public Pacing(String channel, String provider, SendLimits limits, InstantSource clock) {
        this.channel = channel;
        this.allowances = new Allowances(limits, clock);
        this.rate = new LocalSendRate(limits, allowances, clock);
        this.circuit = new Circuit(provider);
    }

    /** Makes the attempt when its moment has come, and postpones it to that moment before. */
    public Delivery send(ConversationAddress conversation, Circuit.Attempt attempt) {
        return circuit.through(() -> inTurn(conversation, attempt));
    }

    /** Whether something worth little may be sent now, such as that an answer is being written. */
    public boolean allowsAction() {
        return !circuit.isOpen() && allowances.tryAction();
    }

    private Delivery inTurn(ConversationAddress conversation, Circuit.Attempt attempt)
            throws InterruptedException {
        Duration wait = rate.acquire(conversation);
        if (wait.isPositive()) {
            return new Delivery.Postponed(wait, channel + "'s rate limit");
        }
        Delivery delivery = attempt.make();
        if (delivery instanceof Delivery.Postponed(Duration asked, _)) {
            rate.hold(conversation, asked);
        }
        return delivery;
    }
}
