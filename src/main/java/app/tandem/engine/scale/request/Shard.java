package app.tandem.engine.scale.request;

import app.tandem.engine.scale.folder.FileNames;
import java.nio.file.Path;

/// One of several equal parts of a run, so that several processes or machines can share it. Every part
/// makes the whole plan, so conflicts and numbers are the same in all of them, and each image is in exactly
/// one part.
///
/// @param number 1 to `count`
/// @param count how many parts there are, 1 to 100,000
public record Shard(int number, int count) {
    /// The whole run.
    public static final Shard ALL = new Shard(1, 1);

    private static final int MOST = 100_000;

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException when the number is not one of 1 to `count`
    public Shard {
        if (number < 1 || number > count || count > MOST) {
            throw new IllegalArgumentException(number + "/" + count + " is no part of a run; 1/4 to 4/4 are");
        }
    }

    /// Reads a part as it is typed.
    ///
    /// @param text such as `2/4`
    /// @return the part
    /// @throws IllegalArgumentException when it is none; the message is one plain sentence
    public static Shard parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 2) {
                return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("\"" + text + "\" is no part of a run; 1/4 to 4/4 are");
    }

    /// Whether an image belongs to this part: by the path of its first target, so that images which would
    /// get the same name are in the same part.
    ///
    /// @param target the image's first target in the whole plan, relative to the target folder; where it has
    ///     none, the place its own name has there
    /// @return true for exactly one part
    public boolean holds(Path target) {
        // the hash of a string is the same on every machine; its low bits alone are not spread well
        int hash = FileNames.key(target).hashCode() * 0x9E3779B1;
        return Math.floorMod(hash >>> 8, count) == number - 1;
    }
}
