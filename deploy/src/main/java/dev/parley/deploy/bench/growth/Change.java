package dev.parley.deploy.bench.growth;

import dev.parley.deploy.bench.cluster.Cluster;
import dev.parley.deploy.bench.cluster.Member;

/** What happens to the processes while people write. */
final class Change {

    private Change() {}

    /** Makes the change of a phase, and returns when it is complete. */
    static void make(Phase phase, Cluster cluster) throws InterruptedException {
        switch (phase) {
            case ONE, TWO, THREE -> {}
            case JOIN -> join(cluster);
            case LEAVE -> leave(cluster);
            case ROLLING -> restartAll(cluster);
            case KILL -> kill(cluster);
            case RESTART -> killAndRestart(cluster);
        }
    }

    /** One more process. */
    private static void join(Cluster cluster) throws InterruptedException {
        cluster.join().awaitReady();
    }

    /** One process less, in order; updates are still brought to it for as long as it stops. */
    static void leave(Cluster cluster) {
        Member leaving = cluster.workers().getLast();
        leaving.stop();
        cluster.forget(leaving);
    }

    /** Every process, one after the other; the next one goes when the one before is ready. */
    private static void restartAll(Cluster cluster) throws InterruptedException {
        for (Member member : cluster.workers()) {
            member.stop();
            member.restart();
            member.awaitReady();
        }
    }

    /** A machine that fails; whoever brings updates has to find out by itself. */
    private static void kill(Cluster cluster) throws InterruptedException {
        cluster.workers().getFirst().kill();
    }

    /** A process that is killed, and started again at once by who looks after it. */
    private static void killAndRestart(Cluster cluster) throws InterruptedException {
        Member member = cluster.workers().getFirst();
        member.kill();
        member.restart();
        member.awaitReady();
    }
}
