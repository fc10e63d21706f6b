//! What the app knows, without a browser: lessons, practice, the attempt log and its folds.
//!
//! Holds no words for people: it returns codes and numbers, and `ui` finds the words.

pub mod certificate;
pub mod exchange;
pub mod growth;
pub mod json;
pub mod lesson;
pub mod log;
pub mod measure;
pub mod memory;
pub mod practice;
pub mod profile;
pub mod route;
