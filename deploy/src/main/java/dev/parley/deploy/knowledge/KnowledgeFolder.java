package dev.parley.deploy.knowledge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder whose documents are kept in the knowledge base.
 *
 * @param path the folder; empty where there is none
 */
public record KnowledgeFolder(Optional<Path> path) {}
