package floor

// customers holds everyone inside W3, by number. Number 0 is nobody, so that
// the zero link ends a line.
type customers struct {
	all   []customer
	spare uint32 // head of the list of free numbers
}

type customer struct {
	arrival float64
	next    uint32 // behind this one in the line, or in the list of free numbers
	at      uint32 // station
}

func newCustomers() customers { return customers{all: make([]customer, 1, 256)} }

// enter gives a number to someone who arrives at station 0.
func (c *customers) enter(now float64) (number uint32) {
	number = c.spare
	if number == 0 {
		c.all = append(c.all, customer{arrival: now})
		return uint32(len(c.all) - 1)
	}
	one := &c.all[number]
	c.spare = one.next
	*one = customer{arrival: now}
	return number
}

// leave makes the number free again.
func (c *customers) leave(number uint32) {
	c.all[number].next = c.spare
	c.spare = number
}

// A station has a team and a line, a list through the customers.
type station struct {
	work        float64
	free        uint32 // members of the team
	first, last uint32 // of the line; the last means nothing if there is no first
}

// join puts a customer at the end of the line.
func (c *customers) join(st *station, number uint32) {
	c.all[number].next = 0
	if st.first == 0 {
		st.first = number
	} else {
		c.all[st.last].next = number
	}
	st.last = number
}

// call takes the first customer out of a line which is not empty.
func (c *customers) call(st *station) (number uint32) {
	number = st.first
	st.first = c.all[number].next
	return number
}
