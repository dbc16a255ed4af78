package dev.parley.deploy.bench.torture;

import dev.parley.database.JdbcDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables as the newest version wants them. */
final class JdbcNewestSchema {

    private JdbcNewestSchema() {}

    /** Makes them before any process starts, as {@code deploy/parley migrate} does. */
    static void make(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        JdbcDatabase.migrate(database);
    }
}
