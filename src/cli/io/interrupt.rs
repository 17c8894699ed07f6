//! Being told to stop: by Ctrl-C, by `kill`, by a limit, or because the terminal is closed.

/// Waits for such a signal beside the work; then cleans up, and ends as if no one had waited.
///
/// Where no thread can be made, or on Windows, the signal ends the program without that.
#[cfg(unix)]
pub(in crate::cli) fn watch(clean_up: fn(then: &dyn Fn())) {
    use signal_hook::iterator::Signals;
    use std::{sync::mpsc, thread};

    const NONE: [i32; 0] = [];
    let signals: Vec<i32> = ending().into_iter().filter(|signal| !is_ignored(*signal)).collect();
    let (ready, is_ready) = mpsc::channel();
    // In the thread, because a signal that is taken and that no thread waits for would be lost.
    let wait = move || {
        let Ok(mut taken) = Signals::new(NONE) else { return };
        for signal in signals {
            // One that the system does not have cannot come either.
            let _ = taken.add_signal(signal);
        }
        if ready.send(()).is_err() {
            return;
        }
        if let Some(signal) = taken.forever().next() {
            // Ending by the signal itself tells a shell script to stop as well; in `$?` it is 128 and its number.
            clean_up(&|| {
                let _ = signal_hook::low_level::emulate_default_handler(signal);
                std::process::exit(128 + signal);
            });
        }
    };
    if thread::Builder::new().name("signals".to_owned()).spawn(wait).is_ok() {
        // The channel closes where signals cannot be taken; they do what they always do then.
        let _ = is_ready.recv();
    }
}

/// The signals that end a program that does nothing about them, as far as they can be taken.
///
/// That is all but SIGKILL and the three that signal handlers cannot take safely: SIGSEGV, SIGILL and
/// SIGFPE. SIGPIPE is ignored from the start, and shows as an error of whoever writes.
#[cfg(unix)]
fn ending() -> Vec<i32> {
    use signal_hook::consts as s;
    let mut all = vec![
        s::SIGABRT,
        s::SIGALRM,
        s::SIGBUS,
        s::SIGHUP,
        s::SIGINT,
        s::SIGPROF,
        s::SIGQUIT,
        s::SIGSYS,
        s::SIGTERM,
        s::SIGTRAP,
        s::SIGUSR1,
        s::SIGUSR2,
        s::SIGVTALRM,
        s::SIGXCPU,
        s::SIGXFSZ,
    ];
    if cfg!(target_os = "linux") {
        // Elsewhere it ends no one. The other numbers are those of real-time signals.
        all.push(s::SIGIO);
        all.extend(34..=64);
    }
    if cfg!(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))) {
        // SIGSTKFLT and SIGPWR, which have other numbers on rarer machines.
        all.extend([16, 30]);
    }
    all
}

#[cfg(not(unix))]
pub(in crate::cli) fn watch(_: fn(then: &dyn Fn())) {}

/// Whether whoever started the program has it ignore a signal, as `nohup` does: so it stays.
///
/// Only Linux tells.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = crate::load::read_file(std::path::Path::new("/proc/self/status"), 64 * 1024);
    let Ok(status) = status else { return false };
    let status = String::from_utf8_lossy(&status);
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & (1 << (signal - 1)) != 0)
}
