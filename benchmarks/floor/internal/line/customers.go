package line

// Customers holds everyone inside W3, by number. Number 0 is nobody, so that
// the zero link ends a line.
type Customers struct {
	all   []Customer
	spare uint32 // head of the list of free numbers
}

// Customer is one of them.
type Customer struct {
	Arrival float64
	next    uint32 // behind this one in the line, or in the list of free numbers
	At      uint32 // station
}

// NewCustomers returns an empty network. The zero Customers is not one.
func NewCustomers() Customers { return Customers{all: make([]Customer, 1, 256)} }

// Enter gives a number to someone who arrives at station 0.
func (c *Customers) Enter(now float64) (number uint32) {
	number = c.spare
	if number == 0 {
		c.all = append(c.all, Customer{Arrival: now})
		return uint32(len(c.all) - 1)
	}
	one := &c.all[number]
	c.spare = one.next
	*one = Customer{Arrival: now}
	return number
}

// One is the customer with this number, until the next one enters.
func (c *Customers) One(number uint32) *Customer { return &c.all[number] }

// Leave makes the number free again.
func (c *Customers) Leave(number uint32) {
	c.all[number].next = c.spare
	c.spare = number
}

// A Station has a team and a line, a list through the customers.
type Station struct {
	Work        float64 // mean, in minutes
	Free        uint32  // members of the team
	first, last uint32  // of the line; the last means nothing if there is no first
}

// Empty says whether nobody waits.
func (st *Station) Empty() bool { return st.first == 0 }

// Join puts a customer at the end of the line.
func (c *Customers) Join(st *Station, number uint32) {
	c.all[number].next = 0
	if st.first == 0 {
		st.first = number
	} else {
		c.all[st.last].next = number
	}
	st.last = number
}

// Call takes the first customer out of a line which is not empty.
func (c *Customers) Call(st *Station) (number uint32) {
	number = st.first
	st.first = c.all[number].next
	return number
}
