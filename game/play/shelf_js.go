package play

// lean lets go of the library while a crisis is played. In a page the collector of memory stops
// everything for as long as it takes to look through all that is held, and the library is
// two thirds of that.
const lean = true
