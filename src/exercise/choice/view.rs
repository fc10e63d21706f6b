//! The view of `choice`.
