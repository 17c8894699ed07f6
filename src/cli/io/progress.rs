//! A sign of life for work that takes over a second.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::cli::io::console::Console;

/// How many marks a full bar has.
const BAR: usize = 30;

/// Shows on a terminal that work goes on, from one second on.
pub(in crate::cli) struct Progress {
    done: mpsc::Sender<()>,
    thread: Option<JoinHandle<()>>,
    made: Arc<AtomicUsize>,
}

impl Progress {
    /// Begins to watch; `what` is what the work does.
    pub(in crate::cli) fn start(console: &Console, what: &str) -> Self {
        Self::of(console, what, None)
    }

    /// Begins to watch work on so many things.
    pub(in crate::cli) fn counting(console: &Console, what: &str, things: usize) -> Self {
        Self::of(console, what, Some(things))
    }

    fn of(console: &Console, what: &str, things: Option<usize>) -> Self {
        let (done, finished) = mpsc::channel();
        let what = what.to_owned();
        let made = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&made);
        // A bar that moves must be drawn more often than seconds that pass.
        let pause = Duration::from_millis(if things.is_some() { 200 } else { 1000 });
        let watch = move || {
            let mut passed = Duration::ZERO;
            while finished.recv_timeout(pause) == Err(mpsc::RecvTimeoutError::Timeout) {
                passed += pause;
                if passed < Duration::from_secs(1) {
                    continue;
                }
                let line = match things {
                    Some(things) => bar(&what, seen.load(Ordering::Relaxed), things),
                    None => format!("{what} … {} s", passed.as_secs()),
                };
                let _ = write!(io::stderr().lock(), "\r{line}");
            }
            if passed >= Duration::from_secs(1) {
                let _ = write!(io::stderr().lock(), "\r\x1b[K");
            }
        };
        let wanted = !console.quiet && io::stderr().is_terminal();
        // Where no thread can be made, the work goes on without a sign.
        let thread = if wanted { thread::Builder::new().spawn(watch).ok() } else { None };
        Self { done, thread, made }
    }

    /// Says how many things are made.
    pub(in crate::cli) fn made(&self, things: usize) {
        self.made.store(things, Ordering::Relaxed);
    }

    /// Takes the sign away.
    pub(in crate::cli) fn finish(self) {
        drop(self.done);
        if let Some(thread) = self.thread {
            let _ = thread.join();
        }
    }
}

fn bar(what: &str, made: usize, things: usize) -> String {
    let full = (BAR * made.min(things)) / things.max(1);
    format!("{what} [{}{}] {made} of {things}", "#".repeat(full), "-".repeat(BAR - full))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_grows_to_its_end() {
        assert_eq!(bar("kits", 0, 4), "kits [------------------------------] 0 of 4");
        assert_eq!(bar("kits", 2, 4), "kits [###############---------------] 2 of 4");
        assert_eq!(bar("kits", 4, 4), "kits [##############################] 4 of 4");
        assert_eq!(bar("kits", 0, 0), "kits [------------------------------] 0 of 0");
    }
}
