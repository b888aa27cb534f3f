"""WeChat as the simulator plays it: its rules, its book of people, its end of the wire."""
