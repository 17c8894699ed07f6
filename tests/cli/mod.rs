mod bytes;
mod compose;
mod files;
mod help;
mod machine;
mod mistakes;
mod streams;
mod train;
