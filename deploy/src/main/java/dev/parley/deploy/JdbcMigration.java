package dev.parley.deploy;

import dev.parley.database.JdbcDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database's tables up to date. */
final class JdbcMigration {

    private JdbcMigration() {}

    /** How many steps were needed. */
    static int run(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return JdbcDatabase.migrate(database);
    }
}
