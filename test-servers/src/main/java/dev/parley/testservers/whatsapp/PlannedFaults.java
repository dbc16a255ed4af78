package dev.parley.testservers.whatsapp;

import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Reply;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the calls of one provider get that go wrong as planned. */
final class PlannedFaults {
    private final FaultPlan<CloudFault> plan = new FaultPlan<>();

    FaultPlan<CloudFault> plan() {
        return plan;
    }

    /**
     * What a call gets.
     *
     * @param doing carries the call out and answers it
     * @param refusing an error in the provider's form
     */
    Reply answer(Supplier<Reply> doing, Function<CloudFault.Refused, Reply> refusing)
            throws InterruptedException {
        Optional<CloudFault> fault = plan.draw();
        if (fault.isEmpty()) {
            return doing.get();
        }
        return switch (fault.get()) {
            case CloudFault.Refused refused -> refusing.apply(refused);
            case CloudFault.GatewayError(int status) -> Reply.html(status);
            case CloudFault.CutBefore() -> new Reply.Cut();
            case CloudFault.CutAfter() -> {
                Reply _ = doing.get();
                yield new Reply.Cut();
            }
            case CloudFault.AnswerLate(var by) -> {
                Reply reply = doing.get();
                Thread.sleep(by);
                yield reply;
            }
        };
    }
}
