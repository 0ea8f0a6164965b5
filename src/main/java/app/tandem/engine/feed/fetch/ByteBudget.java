package app.tandem.engine.feed.fetch;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes of documents may be held at once. Each request is sure of some, and takes more as its
/// document grows, as long as there are some. Nobody waits for bytes while it holds others: who gets none
/// gives back what it has and comes later. Any thread.
public final class ByteBudget {
    /// What a request may hold in any case. Most documents are smaller.
    public static final int SURE = 128 * 1024;

    /// What a growing document takes at a time.
    private static final int STEP = 64 * 1024;

    private final AtomicLong free;

    /// A budget.
    ///
    /// @param bytes what all requests may hold together
    public ByteBudget(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /// A budget for requests that nobody counts, because they are few.
    ///
    /// @return one that always has bytes
    public static ByteBudget unlimited() {
        return new ByteBudget(Long.MAX_VALUE);
    }

    /// Whether another request may start.
    ///
    /// @return true when what it is sure of is there
    public boolean isFree() {
        return free.get() >= SURE;
    }

    /// The bytes that nobody holds.
    ///
    /// @return below zero, by [#SURE] at most, where a request started without asking [#isFree]
    public long free() {
        return free.get();
    }

    /// Starts a request.
    ///
    /// @return what it may hold
    public Share share() {
        free.addAndGet(-SURE);
        return new Share();
    }

    private boolean take(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    /// What one request holds. One thread at a time.
    public final class Share {
        private long taken = SURE;
        private long kept;

        private Share() {}

        /// Takes what a document needs.
        ///
        /// @param size its bytes so far
        /// @return false when they are not to be had: the document is to be dropped
        boolean holds(long size) {
            long missing = kept + size - taken;
            if (missing <= 0) {
                return true;
            }
            long more = Math.max(missing, STEP);
            if (!take(more)) {
                return false;
            }
            taken += more;
            return true;
        }

        /// Counts a document that is whole; another may follow, while it is still held.
        ///
        /// @param size its bytes
        void keep(long size) {
            kept += size;
        }

        /// Gives all back, when the request and its outcome are over.
        public void giveBack() {
            free.addAndGet(taken);
            taken = 0;
        }
    }
}
