mod confidential;
mod csv;
mod json;
mod markdown;
mod packet;
mod snapshots;
mod table;
