package tone
import ("testing";"os";"fmt")
func TestDebugScratch(t *testing.T){
 txt:=os.Getenv("TXT"); if txt=="" {t.Skip()}
 l:=lexicons[os.Getenv("LG")](); d:=scan(txt,l.words); l.findSlots(d); j:=newJudge(l,d); j.weigh()
 for _,e:=range j.evidence { n:=""; if e.entry!=nil {n=e.entry.text}; fmt.Printf("%v/%v v=%d w=%d [%d-%d] %q %v\n",e.act,e.kind,e.value,e.weight,e.first(),e.last(),n,e.parts)}
 x:=Explain(os.Getenv("LG"),txt); fmt.Printf("%+v\n",x.Reading)
}
