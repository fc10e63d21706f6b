//! stub
use super::Messages;
/// stub
pub(super) static FAMILIAR: Messages = FORMS;
const FORMS: Messages = Messages { app: "Сақбол" };
/// stub
pub(super) static POLITE: Messages = Messages { ..FORMS };
