mod confidential;
mod csv;
mod json;
mod markdown;
mod overview;
mod packet;
mod snapshots;
mod table;
