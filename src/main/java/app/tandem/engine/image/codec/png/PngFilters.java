package app.tandem.engine.image.codec.png;

/// The filters that make rows of PNG compress well (PNG, chapter 9). A row here is its filter's number in
/// index 0, then the samples.
final class PngFilters {
    private static final int COUNT = 5;

    private PngFilters() {}

    /// Undoes the filter of a row.
    ///
    /// @param row the row; its samples are replaced
    /// @param above the row above, unfiltered; zeros above the first
    /// @param length bytes of a row, the filter's number counted
    /// @param pixel bytes of a whole pixel, at least 1
    /// @return false when there is no such filter
    static boolean undo(byte[] row, byte[] above, int length, int pixel) {
        switch (row[0]) {
            case 0 -> {}
            case 1 -> {
                for (int i = pixel + 1; i < length; i++) {
                    row[i] += row[i - pixel];
                }
            }
            case 2 -> {
                for (int i = 1; i < length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 1; i < length; i++) {
                    int left = i > pixel ? row[i - pixel] & 0xff : 0;
                    row[i] += (byte) ((left + (above[i] & 0xff)) >> 1);
                }
            }
            case 4 -> undoPaeth(row, above, length, pixel);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void undoPaeth(byte[] row, byte[] above, int length, int pixel) {
        for (int i = 1; i <= Math.min(pixel, length - 1); i++) {
            row[i] += above[i];
        }
        for (int i = pixel + 1; i < length; i++) {
            row[i] += (byte) paeth(row[i - pixel] & 0xff, above[i] & 0xff, above[i - pixel] & 0xff);
        }
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int byLeft = Math.abs(estimate - left);
        int byUp = Math.abs(estimate - up);
        int byCorner = Math.abs(estimate - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    /// Chooses the filter whose result has the smallest sum of absolute values, as the standard advises (12.7).
    ///
    /// @param row the row
    /// @param above the row above
    /// @param length bytes of a row, the filter's number counted
    /// @param pixel bytes of a whole pixel
    /// @param candidates five rows to try in
    /// @return the one of them that was chosen
    static byte[] choose(byte[] row, byte[] above, int length, int pixel, byte[][] candidates) {
        byte[] best = candidates[0];
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < COUNT; filter++) {
            byte[] candidate = candidates[filter];
            apply(filter, row, above, length, pixel, candidate);
            long sum = 0;
            for (int i = 1; i < length; i++) {
                sum += Math.abs(candidate[i]);
            }
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    private static void apply(int filter, byte[] row, byte[] above, int length, int pixel, byte[] to) {
        to[0] = (byte) filter;
        int head = Math.min(pixel + 1, length);
        for (int i = 1; i < head; i++) {
            to[i] = (byte) (row[i] - predict(filter, 0, above[i] & 0xff, 0));
        }
        switch (filter) {
            case 0 -> System.arraycopy(row, head, to, head, length - head);
            case 1 -> {
                for (int i = head; i < length; i++) {
                    to[i] = (byte) (row[i] - row[i - pixel]);
                }
            }
            case 2 -> {
                for (int i = head; i < length; i++) {
                    to[i] = (byte) (row[i] - above[i]);
                }
            }
            case 3 -> {
                for (int i = head; i < length; i++) {
                    to[i] = (byte) (row[i] - (((row[i - pixel] & 0xff) + (above[i] & 0xff)) >> 1));
                }
            }
            default -> {
                for (int i = head; i < length; i++) {
                    to[i] = (byte) (row[i] - paeth(row[i - pixel] & 0xff, above[i] & 0xff, above[i - pixel] & 0xff));
                }
            }
        }
    }

    private static int predict(int filter, int left, int up, int corner) {
        return switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) >> 1;
            default -> paeth(left, up, corner);
        };
    }
}
