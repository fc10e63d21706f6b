//! The view of `mark`.
