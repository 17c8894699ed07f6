//! A sign of life for work that takes over a second.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::console::Console;

/// Shows on a terminal that work goes on, from one second on.
pub(super) struct Progress {
    done: mpsc::Sender<()>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to watch; `what` is what the work does.
    pub(super) fn start(console: &Console, what: &str) -> Self {
        let (done, finished) = mpsc::channel();
        let line = format!("{what} …");
        let watch = move || {
            let mut seconds = 0_u32;
            while finished.recv_timeout(Duration::from_secs(1)) == Err(mpsc::RecvTimeoutError::Timeout) {
                seconds += 1;
                let _ = write!(io::stderr().lock(), "\r{line} {seconds} s");
            }
            if seconds > 0 {
                let _ = write!(io::stderr().lock(), "\r\x1b[K");
            }
        };
        let wanted = !console.quiet && io::stderr().is_terminal();
        Self { done, thread: wanted.then(|| thread::spawn(watch)) }
    }

    /// Takes the sign away.
    pub(super) fn finish(self) {
        drop(self.done);
        if let Some(thread) = self.thread {
            let _ = thread.join();
        }
    }
}
