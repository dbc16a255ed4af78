package dev.parley.deploy.bench;

/**
 * What a process holds.
 *
 * @param resident bytes in memory
 * @param highest the most bytes in memory so far
 * @param threads threads of the operating system
 */
record Memory(long resident, long highest, int threads) {}
