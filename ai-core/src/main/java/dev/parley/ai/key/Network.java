package dev.parley.ai.key;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;

/**
 * Addresses that a key may be used from.
 *
 * @param first one of the addresses
 * @param prefix how many of its leading bits all of them share
 */
public record Network(InetAddress first, int prefix) {

    public Network {
        int bits = first.getAddress().length * Byte.SIZE;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(
                    "the prefix of " + first.getHostAddress() + " is 0 to " + bits + " bits long");
        }
    }

    /**
     * Reads CIDR notation such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}; an address alone
     * is a network of one.
     *
     * @throws IllegalArgumentException when it is neither; names are not looked up
     */
    @JsonCreator
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first =
                InetAddress.ofLiteral((slash < 0 ? text : text.substring(0, slash)).strip());
        return new Network(
                first,
                slash < 0
                        ? first.getAddress().length * Byte.SIZE
                        : Integer.parseInt(text.substring(slash + 1).strip()));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @JsonValue
    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }
}
