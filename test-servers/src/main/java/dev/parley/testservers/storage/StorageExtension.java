package dev.parley.testservers.storage;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Storage} to test classes; starts the servers with the first that asks and stops them
 * after the last.
 */
public final class StorageExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(StorageExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Storage.class;
    }

    @Override
    public Storage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        JdbcStorageServers servers =
                context.getRoot()
                        .getStore(HERE)
                        .computeIfAbsent(
                                JdbcStorageServers.class,
                                _ -> JdbcStorageServers.start(),
                                JdbcStorageServers.class);
        return servers.create();
    }
}
