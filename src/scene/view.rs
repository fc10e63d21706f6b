//! The views of scenes.
