package dev.parley.deploy.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/**
 * The logs of this process. The file always gets JSON lines; the console gets warnings in plain
 * lines, or the same JSON lines for a log collector.
 */
public final class Logs implements AutoCloseable {

    private static final String PLAIN = "%d{HH:mm:ss} %-5level %msg%n%nopex";

    /** Held here, or the level set below is forgotten with it. */
    private final java.util.logging.Logger lucene =
            java.util.logging.Logger.getLogger(
                    "org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final LoggerContext context;
    private final Appender<ILoggingEvent> file;

    private Logs(LoggerContext context, Appender<ILoggingEvent> file) {
        this.context = context;
        this.file = file;
        // It recommends a module of the JDK that is not finished; the vectors here are few.
        lucene.setLevel(java.util.logging.Level.SEVERE);
    }

    /** What stands on the console. */
    public enum Console {
        /** Warnings and errors, in plain lines. */
        PLAIN,
        /** Everything, in JSON lines. */
        JSON,
        /** Whatever the surroundings have set up; for a Parley inside another program. */
        AS_IT_IS
    }

    /** Logs into {@code parley.log} in a folder from now on, until closed. */
    public static Logs to(Path folder, Console console) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (console != Console.AS_IT_IS) {
            context.reset();
            root.setLevel(Level.INFO);
            root.addAppender(onConsole(context, console));
        }
        // It warns at each start that migrations may come out of order, which ours may.
        context.getLogger("org.flywaydb.core.internal.command.DbMigrate").setLevel(Level.ERROR);
        // The embeddings need no graphics card, and its absence is nobody's concern.
        // Who could not use a broken connection says so, once; the pool would say it for each one.
        context.getLogger("com.zaxxer.hikari.pool.ProxyConnection").setLevel(Level.ERROR);
        context.getLogger("com.zaxxer.hikari.pool.PoolBase").setLevel(Level.ERROR);
        context.getLogger("ai.djl.util.cuda.CudaUtils").setLevel(Level.ERROR);
        Logs logs = new Logs(context, file(context, folder));
        root.addAppender(logs.file);
        return logs;
    }

    private static Appender<ILoggingEvent> onConsole(LoggerContext context, Console console) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        if (console == Console.JSON) {
            appender.setEncoder(json(context));
        } else {
            appender.setTarget("System.err");
            appender.setEncoder(plain(context));
            appender.addFilter(warnings());
        }
        appender.start();
        return appender;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("parley.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling =
                new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("parley.%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("50MB"));
        rolling.setTotalSizeCap(FileSize.valueOf("1GB"));
        rolling.setMaxHistory(30);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.setEncoder(json(context));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> plain(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PLAIN);
        encoder.start();
        return encoder;
    }

    private static ThresholdFilter warnings() {
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel(Level.WARN.levelStr);
        filter.start();
        return filter;
    }

    /** Logs into the file no more. */
    @Override
    public void close() {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(file);
        file.stop();
    }
}
