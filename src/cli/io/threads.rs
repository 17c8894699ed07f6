//! The threads that work side by side: as many as the machine has cores, or as can be made.

use std::sync::mpsc;
use std::thread;

use rayon::{ThreadBuilder, ThreadPoolBuilder};

/// Makes the pool that all work in parallel uses.
///
/// The threads are made before it, because a pool that cannot have one of its threads is none at all:
/// where a limit allows no thread, this one does all the work.
pub(in crate::cli) fn start() {
    let mut others = Vec::new();
    for _ in 1..wanted() {
        let (hand_over, handed_over) = mpsc::channel::<ThreadBuilder>();
        let work = move || {
            if let Ok(thread) = handed_over.recv() {
                thread.run();
            }
        };
        if thread::Builder::new().spawn(work).is_err() {
            break;
        }
        others.push(hand_over);
    }
    let pool = ThreadPoolBuilder::new().num_threads(others.len() + 1).use_current_thread();
    let begin = |thread| {
        let other = others.pop().expect("the pool has as many threads as were made");
        other.send(thread).map_err(|_| std::io::Error::other("the thread has ended"))
    };
    // Who runs a second command in one process has a pool already.
    let _ = pool.spawn_handler(begin).build_global();
}

/// The most threads: more have nothing to do, and thousands take longer than the work.
const MOST: usize = 64;

/// As many as `RAYON_NUM_THREADS` says, or else as there are cores.
fn wanted() -> usize {
    let named = std::env::var("RAYON_NUM_THREADS").ok().and_then(|number| number.parse().ok());
    let wanted = named.filter(|number| *number > 0);
    wanted.unwrap_or_else(|| thread::available_parallelism().map_or(1, Into::into)).min(MOST)
}
