//! An event in a file, for a child process. Generating the event there would be most of its work under valgrind.

use std::{
    env, fs, io,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A temporary file, removed when this is dropped.
pub(crate) struct EventFile(PathBuf);

impl EventFile {
    pub(crate) fn new(event: &[u8]) -> io::Result<Self> {
        static FILES: AtomicUsize = AtomicUsize::new(0);
        let number = FILES.fetch_add(1, Ordering::Relaxed);
        let file = Self(env::temp_dir().join(format!("bench-{}-{number}.json", std::process::id())));
        fs::write(&file.0, event)?;
        Ok(file)
    }

    /// Path of the file, as an argument of the child process.
    pub(crate) fn path(&self) -> &str {
        self.0.to_str().expect("the temporary directory's name is UTF-8")
    }
}

impl Drop for EventFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}
