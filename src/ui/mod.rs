//! What is on the screen: components, pages, the app.

pub mod apart;
mod app;
pub mod components;
pub mod desk;
pub mod html;
mod pages;
pub mod studio;

pub use app::mount;
