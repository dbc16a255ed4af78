package dev.parley.ai.knowledge.library;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses on the internet from those of the operator's own machines and networks. What is
 * not known to be public is not.
 */
final class PublicAddress {

    private static final int BYTE = 0xff;

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return address instanceof Inet4Address
                ? isPublic4(address)
                : isPublic6(address.getAddress());
    }

    private static boolean isPublic4(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        int third = bytes[2] & BYTE;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean assignments = first == 192 && second == 0 && third == 0;
        return first != 0
                && first < 224
                && !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !shared
                && !benchmark
                && !assignments;
    }

    /** Global unicast alone, without the ranges that carry an address of version 4 inside. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & BYTE) << 8 | (bytes[1] & BYTE);
        int second = (bytes[2] & BYTE) << 8 | (bytes[3] & BYTE);
        boolean global = first >> 13 == 1;
        boolean sixToFour = first == 0x2002;
        boolean teredo = first == 0x2001 && second == 0;
        return global && !sixToFour && !teredo;
    }
}
