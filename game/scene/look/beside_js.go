package look

// beside has pictures made beside the frames: a page has one thread, on which one takes longer
// than a frame may.
const beside = true
